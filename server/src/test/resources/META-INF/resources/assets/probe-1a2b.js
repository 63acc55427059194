export default "as it is";
